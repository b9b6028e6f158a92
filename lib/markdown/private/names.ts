// The names by which other engines hide a part of an article: data alone.

/** Of marks that keep a part for some readers. */
export const NAME =
  '(?:private|hide|hidden|password|protect(?:ed)?|encrypt(?:ed)?|(?:for-?)?members?(?:[-_ ]?only)?|pay-?wall|premium(?:-content)?|restrict(?:ed)?|secret|internal|subscribers?(?:[-_ ]?only)?|unpublished|logged-?in)'

/** Of classes and boxes that nobody but the author reads. */
export const CLASS =
  '(?:(?:is|u|d|display)-(?:hidden|hide|none)|hidden|hide|invisible|private|comments?|remarks?|(?:speaker|author|editor|private)?-?notes|(?:author|editor)-?note|drafts?|wip|noexport|secret|unpublished)'

const WHOLE_CLASS = new RegExp(`^${CLASS}$`)
const WHOLE_NAME = new RegExp(`^${NAME}$`)

export function hidesByClass(name: string): boolean {
  return WHOLE_CLASS.test(name)
}

export function isForSome(name: string): boolean {
  return WHOLE_NAME.test(name)
}
