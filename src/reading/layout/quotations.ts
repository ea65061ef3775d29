import type { Document, Quotation } from "../../text/index.ts";

export function findQuotations(_document: Document<"paragraphs">): readonly Quotation[] {
  return [];
}
