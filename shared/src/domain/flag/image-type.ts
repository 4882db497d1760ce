const signatures = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
] as const;

export type ImageType = (typeof signatures)[number]['type'];

/** What a file is by its first bytes; what its sender says of it counts for nothing. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  return signatures.find(({ at, bytes: expected }) =>
    expected.every((byte, index) => bytes[at + index] === byte),
  )?.type;
}
