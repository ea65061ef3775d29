import tseslint from "typescript-eslint";

export default tseslint.config({ ignores: ["node_modules/", "dist/", "samples/"] }, tseslint.configs.strict, {
  rules: {
    "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    "@typescript-eslint/consistent-type-imports": "error",
    // An index known to be in range is asserted with `!`; the compiler already makes every other one be checked.
    "@typescript-eslint/no-non-null-assertion": "off",
    "@typescript-eslint/no-dynamic-delete": "off",
    eqeqeq: "error",
    "max-depth": ["error", 4],
  },
});
