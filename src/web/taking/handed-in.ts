import type { Context } from "hono";
import type { TakeItem, TakeOptions } from "../../desk/index.ts";
import { isPartialDate } from "../../text/index.ts";
import type { Trouble } from "../pages/trouble.ts";
import { say, spoken } from "../words/index.ts";

/** All files of one form together, in bytes, and sources at most. */
export const LARGEST = 64 * 1024 * 1024;
const MOST_SOURCES = 500;

/** What a form or a program hands in, with what it tells of all of it. */
export interface HandedIn {
  readonly items: readonly TakeItem[];
  readonly options: TakeOptions;
  readonly token: string;
}

/** Reads a form with files and addresses. What cannot be used is told as trouble. */
export async function handedIn(context: Context): Promise<HandedIn | Trouble> {
  const { trouble } = spoken();
  const form = await context.req.formData().catch(() => null);
  if (!form) return unusable(trouble.wantsForm);
  const words = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const addresses = words("addresses").split(/\s+/).filter(Boolean);
  const stray = addresses.find((address) => !/^https?:\/\//i.test(address));
  if (stray !== undefined) return unusable(say(trouble.noAddress, { address: stray.slice(0, 80) }));
  const date = words("date");
  if (date !== "" && !isPartialDate(date)) return unusable(say(trouble.noCalendarDate, { date }));
  const items = [...(await filesOf(form)), ...addresses.map((url) => ({ url }))];
  if (items.length === 0) return unusable(trouble.nothingCame);
  if (items.length > MOST_SOURCES)
    return unusable(say(trouble.tooMany, { count: items.length, most: MOST_SOURCES }));
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
  title: spoken().trouble.untaken,
  message,
  further: [["/take", spoken().take.title]],
});

export const tooLarge = (): Trouble => ({
  status: 413,
  title: spoken().trouble.tooLarge,
  message: say(spoken().trouble.tooLargeMore, { megabytes: LARGEST / 1024 / 1024 }),
});
