/** The query could not be understood; `at` is the UTF-16 offset of the trouble. */
export class QueryError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.name = "QueryError";
    this.at = at;
  }
}
