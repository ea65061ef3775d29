import assert from "node:assert/strict";
import { test } from "node:test";
import { isPublicAddress } from "./addresses.ts";

test("addresses of the public Internet are public", () => {
  for (const address of [
    "1.1.1.1",
    "93.184.216.34",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "2a00:1450:4001::e",
  ]) {
    assert.ok(isPublicAddress(address), address);
  }
  assert.ok(isPublicAddress("::ffff:1.1.1.1"));
});

test("private, local, shared, multicast and reserved addresses are not, in any disguise", () => {
  const private4 = [
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.1.1", "169.254.169.254", "172.16.0.1"],
    ...[
      "172.31.255.255",
      "192.0.0.8",
      "192.168.1.1",
      "198.18.0.1",
      "224.0.0.1",
      "240.0.0.1",
      "255.255.255.255",
    ],
  ];
  const private6 = [
    ...[
      "::",
      "::1",
      "fe80::1",
      "fe80::1%eth0",
      "fc00::1",
      "fd12:3456::1",
      "ff02::1",
      "2001:db8::1",
      "2002:7f00:1::",
    ],
    ...[
      "::ffff:127.0.0.1",
      "::ffff:7f00:1",
      "::ffff:0:10.0.0.1",
      "::127.0.0.1",
      "64:ff9b::10.0.0.1",
      "2001::1",
      "100::1",
    ],
  ];
  for (const address of [...private4, ...private6, "not an address", ""]) {
    assert.ok(!isPublicAddress(address), address);
  }
});
