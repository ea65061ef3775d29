/** What came of an item: its bytes and whence they are. */
export interface Load {
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly address?: string;
}

/** An address without name and password, which are never kept. Words that are no address stay as they are. */
export function withoutCredentials(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.username = "";
  parsed.password = "";
  return parsed.href;
}
