export type { AppOptions } from "./app.ts";
export { createApp } from "./app.ts";
export type { ServeOptions, Serving } from "./serve.ts";
export { PORT, serve } from "./serve.ts";
