// The names by which other engines hide a part of an article: data alone.

/** Of marks that keep a part for some readers. */
export const NAME =
  '(?:private|hide|hidden|password|protect(?:ed)?|encrypt(?:ed)?|(?:for-?)?members?(?:[-_ ]?only)?|pay-?wall|premium(?:-content)?|restrict(?:ed)?|secret|internal|subscribers?(?:[-_ ]?only)?|unpublished|logged-?in)'

/** Of classes and boxes that nobody but the author reads. */
export const CLASS =
  '(?:(?:is|u|d|display)-(?:hidden|hide|none)|hidden|hide|invisible|private|comments?|remarks?|(?:speaker|author|editor|private)?-?notes|(?:author|editor)-?note|drafts?|wip|noexport|secret|unpublished|redacted|comment-(?:start|end)|(?:paragraph-)?deletion)'

/** Parts of the names of marks that begin and end: `rcp_restrict`, `su_private`, `MembersOnly`. */
const PAIR =
  /restrict|(?<!re|team[-_]?)member|private|protect|logged|log-?in|(?<!show-?)hid(?:e(?!-?show)|den)|secret|paid|paywall|premium|subscriber|pass(?:ster|w|code|phrase)|access(?!ib|or)|patron|locker|(?:^|[-_])(?:un)?lock(?:ed)?(?:[-_]|$)|mepr|encrypt|^internal$|confidential|unpublish|drafts?(?:[-_]|$)|^wip$|embargo|^s2if|(?<!(?:screen|print|mobile|desktop|web|html|rss|feed|phone|tablet|read)[-_]?)only$/

const PAIR_ARGUMENT =
  /(?:is_user|current_user|is_logged|logged_?in)|\b(?:passwords?|membership|required_level|user_?roles?|capability)\s?=/

/** Whether a mark that has an end keeps what it holds for some. */
export function isPairForSome(name: string, given: string): boolean {
  return PAIR.test(name.toLowerCase()) || PAIR_ARGUMENT.test(given.toLowerCase())
}

const WHOLE_CLASS = new RegExp(`^${CLASS}$`)
const WHOLE_NAME = new RegExp(`^${NAME}$`)

export function hidesByClass(name: string): boolean {
  return WHOLE_CLASS.test(name)
}

export function isForSome(name: string): boolean {
  return WHOLE_NAME.test(name)
}
