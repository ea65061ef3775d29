const DECODER = new TextDecoder();
const ENCODER = new TextEncoder();

/** Reads numbers and texts one after another from a stretch of bytes. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #name: string;
  #at = 0;

  /** `name` says in errors what was being read. */
  constructor(bytes: Uint8Array, name: string) {
    this.#bytes = bytes;
    this.#name = name;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    if (this.#at >= this.#bytes.length) {
      throw new RangeError(`${this.#name} ends after ${this.#bytes.length} bytes; more were wanted`);
    }
    return this.#bytes[this.#at++]!;
  }

  /** An unsigned number below 2^32: seven bits a byte, low ones first, the top bit set on all but the last byte. */
  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
    throw new RangeError(`${this.#name}: a number of more than five bytes at byte ${this.#at}`);
  }

  text(): string {
    const length = this.number();
    if (length > this.left) {
      throw new RangeError(`${this.#name}: a text of ${length} bytes with ${this.left} bytes left`);
    }
    const text = DECODER.decode(this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return text;
  }
}

/** Writes what ByteReader reads. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(this.#length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    this.#bytes[this.#length++] = value;
  }

  number(value: number): void {
    let rest = value >>> 0;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  text(value: string): void {
    const bytes = ENCODER.encode(value);
    this.number(bytes.length);
    for (const byte of bytes) this.byte(byte);
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
