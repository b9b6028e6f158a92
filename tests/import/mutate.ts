// Damage by a generator with a seed: the same number gives the same damage.

/** Marks that parsers wait for. */
const TOKENS = [
  ...['<', '>', '&', '&#0;', ']]>', '<![CDATA[', '<!--', '<!DOCTYPE x [', '</', '"', "'"],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\u',
    '---\n',
    '+++\n',
    '```\n',
    '{% raw %}',
    '{{<',
    '[[',
  ],
  ...[
    '\0',
    '\n',
    '\r',
    '\ufeff',
    '\ud83d\ude00',
    '%',
    '../',
    '&lt;script&gt;',
    ' '.repeat(99),
  ],
]

/** Mulberry32. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** One to three faults; often the end is cut off. */
export function mutate(bytes: Buffer, random: (below: number) => number): Buffer {
  let result = bytes
  for (let count = 1 + random(3); count > 0; count--) result = damage(result, random)
  return result
}

function damage(bytes: Buffer, random: (below: number) => number): Buffer {
  const at = random(bytes.length + 1)
  const end = Math.min(bytes.length, at + 1 + random(40))
  const [before, middle, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, end),
    bytes.subarray(end),
  ]
  switch (random(6)) {
    case 0:
      return before
    case 1:
      return Buffer.concat([before, after])
    case 2:
      return Buffer.concat([before, middle, middle, after])
    case 3:
      return Buffer.concat([before, Buffer.from([random(256)]), bytes.subarray(at + 1)])
    case 4:
      return Buffer.concat([before, Buffer.from(middle).map(() => random(256)), after])
    default:
      return Buffer.concat([
        before,
        Buffer.from(TOKENS[random(TOKENS.length)] ?? ''),
        bytes.subarray(at),
      ])
  }
}
