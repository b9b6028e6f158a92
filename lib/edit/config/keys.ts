// Keys of an entry that no file ever holds: what a list filters and groups by.

/** `draft`, `scheduled`, `published` or `unlisted`. */
export const STATE_KEY = '__imprint_state'
/** `yes` where the check finds something. */
export const PROBLEMS_KEY = '__imprint_problems'
/** Of the button that shows the rest of a form. */
export const MORE_KEY = '__imprint_more'
