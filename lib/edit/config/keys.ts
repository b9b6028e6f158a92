// Keys of a form that no file ever holds.

/** Of the button that shows the rest of a form. */
export const MORE_KEY = '__imprint_more'

/** File name of a new document. */
export const FILE_KEY = '__imprint_file'

/** Of the row that has the tools of an article. */
export const TOOLS_KEY = '__imprint_tools'
