// Keys of an entry that no file ever holds: what a list filters and groups by.

/** `draft`, `scheduled`, `published` or `unlisted`. */
export const STATE_KEY = '__imprint_state'
/** `yes` where the check finds something. */
export const PROBLEMS_KEY = '__imprint_problems'
/** Of the day of publication. */
export const YEAR_KEY = '__imprint_year'
