// Names the keys that travel with the fields of a form and never reach a file.

const PREFIX = '__imprint_'

/** The text of the file up to the first line of its body, turned: `formatFile` splices it. */
export const ORIGINAL_KEY = `${PREFIX}original`

/**
 * From the last letter to the first, and back. Sveltia CMS searches all values: the word
 * `description` would find every article.
 */
export function turn(text: string): string {
  return [...text].toReversed().join('')
}

/** An `ArticleState`, for the filters of lists. */
export const STATE_KEY = `${PREFIX}state`

/** `yes` where the check finds something; whoever checks sets it. */
export const PROBLEMS_KEY = `${PREFIX}problems`

/** Whether a key is one of these; whatever has the prefix is left out of every file. */
export function isHiddenKey(name: string): boolean {
  return name.startsWith(PREFIX)
}
