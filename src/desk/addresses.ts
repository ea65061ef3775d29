import { isIPv4, isIPv6 } from "node:net";

/** IPv4 networks that are not the public Internet: [first address, prefix length]. IANA special-purpose registry. */
const RESERVED_V4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** IPv6 networks inside 2000::/3 that are not the public Internet, or that carry an IPv4 address somewhere else. */
const RESERVED_V6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

/** Whether an IP address is one of the public Internet, so that a page there may be taken. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !RESERVED_V4.some(([net, bits]) => inNetwork(v4(address), v4(net), bits));
  if (!isIPv6(address)) return false;
  const groups = v6(address);
  const embedded = embeddedV4(groups);
  if (embedded) return isPublicAddress(embedded);
  // Only 2000::/3 is given out; loopback, link-local, unique local and multicast addresses all lie outside.
  if ((groups[0]! & 0xe000) !== 0x2000) return false;
  return !RESERVED_V6.some(([net, bits]) => inNetwork(bitsOf(groups), bitsOf(v6(net)), bits, 128));
}

/** The IPv4 address inside ::ffff:a.b.c.d (mapped), ::a.b.c.d (compatible) or 64:ff9b::a.b.c.d (translated). */
function embeddedV4(groups: readonly number[]): string | null {
  const head = groups.slice(0, 6).join(",");
  if (!["0,0,0,0,0,65535", "0,0,0,0,0,0", "0,0,0,0,65535,0", "100,65435,0,0,0,0"].includes(head)) return null;
  const [high, low] = [groups[6]!, groups[7]!];
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

const v4 = (address: string): bigint =>
  address.split(".").reduce((value, part) => (value << 8n) | BigInt(part), 0n);

/** The eight groups of an IPv6 address. */
function v6(address: string): number[] {
  const plain = address.split("%")[0]!.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => {
    const hex = (high: string, low: string) => ((Number(high) << 8) | Number(low)).toString(16);
    return `${hex(a, b)}:${hex(c, d)}`;
  });
  const [before, after] = plain.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  const given = [...before!, ...(after ?? [])].length;
  const zeros = after ? Array.from({ length: 8 - given }, () => "0") : [];
  return [...before!, ...zeros, ...(after ?? [])].map((group) => parseInt(group, 16));
}

const bitsOf = (groups: readonly number[]): bigint =>
  groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n);

function inNetwork(address: bigint, network: bigint, prefix: number, width = 32): boolean {
  const rest = BigInt(width - prefix);
  return address >> rest === network >> rest;
}
