// What a new article begins with: in the editor as with `npm run new`.
export interface NewArticle {
  /** A name, or the id of a file in `authors/`. */
  readonly author: string
  /** Today, in the zone of the site. */
  readonly day: string
}

/** With a new id each time. */
export function makeNewFields({ author, day }: NewArticle) {
  return {
    author,
    publish_date: day,
    created_date: day,
    draft: true,
    id: makeArticleId(),
  }
}

// Without vowels no word appears, without l and o no digit is misread.
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'
const LENGTH = 12

/** Makes a permanent id: 57 random bits, safe in a path, a query and a guid. */
export function makeArticleId(): string {
  let id = ''
  while (id.length < LENGTH) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
    // All letters are as likely as each other.
    if (byte < 256 - (256 % ALPHABET.length)) id += ALPHABET[byte % ALPHABET.length]
  }
  return id
}
