// The words that buttons and notices of the scripts say.

/** As the markup has them, else English: `lib/words/script-words.ts`. */
export function readWords<Key extends string>(
  english: Readonly<Record<Key, string>>,
): Readonly<Record<Key, string>> {
  const { words } = document.body.dataset
  return words === undefined ? english : { ...english, ...JSON.parse(words) }
}
