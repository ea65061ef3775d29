import type { Context } from "hono";
import type { TakeItem, TakeOptions } from "../../desk/index.ts";
import { isPartialDate } from "../../text/index.ts";
import type { Trouble } from "../pages/trouble.ts";

/** All files of one form together, in bytes, and sources at most. */
const LARGEST = 64 * 1024 * 1024;
const MOST_SOURCES = 500;

/** What a form or a program hands in, with what it tells of all of it. */
export interface HandedIn {
  readonly items: readonly TakeItem[];
  readonly options: TakeOptions;
  readonly token: string;
}

/** Reads a form with files and addresses. What cannot be used is told as trouble. */
export async function handedIn(context: Context): Promise<HandedIn | Trouble> {
  if (Number(context.req.header("content-length") ?? Infinity) > LARGEST) return TOO_LARGE;
  const form = await context.req.formData().catch(() => null);
  if (!form) return unusable("A form was wanted, with files as “file” or addresses as “addresses”");
  const words = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const addresses = words("addresses").split(/\s+/).filter(Boolean);
  const stray = addresses.find((address) => !/^https?:\/\//i.test(address));
  if (stray !== undefined)
    return unusable(`No address of a page: “${stray.slice(0, 80)}”; one begins with http:// or https://`);
  const date = words("date");
  if (date !== "" && !isPartialDate(date))
    return unusable(`“${date}” is no date of the calendar; write 2023-05-04, 2023-05 or 2023`);
  const items = [...(await filesOf(form)), ...addresses.map((url) => ({ url }))];
  if (items.length === 0) return unusable("No file and no address came");
  if (items.length > MOST_SOURCES)
    return unusable(
      `${items.length} sources came; ${MOST_SOURCES} at once are the most, a folder is for “readout take”`,
    );
  return { items, token: words("token"), options: optionsFrom(words, date) };
}

/** A file field that was left empty comes as a file without a name. */
async function filesOf(form: FormData): Promise<TakeItem[]> {
  const files = form.getAll("file").filter((each) => typeof each !== "string");
  return Promise.all(
    files
      .filter(({ name, size }) => name !== "" || size > 0)
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

function optionsFrom(words: (name: string) => string, published: string): TakeOptions {
  const [outlet, collection] = [words("outlet"), words("collection")];
  return {
    ...(outlet !== "" && { outlet }),
    ...(collection !== "" && { collection }),
    ...(published !== "" && { published }),
  };
}

const unusable = (message: string): Trouble => ({
  status: 400,
  title: "Nothing was taken",
  message,
  further: ["/take", "Take sources"],
});

const TOO_LARGE: Trouble = {
  status: 413,
  title: "Too much at once",
  message: `One form may bring ${LARGEST / 1024 / 1024} MB; nothing was taken`,
};
