// Lets the CMS say why a file can not be written.

type Format = (fields: Record<string, unknown>) => string

/** The dialog of Sveltia CMS 0.221.1 has the cause of an error with this message, and no other. */
export function sayWhy(format: Format): Format {
  return (fields) => {
    try {
      return format(fields)
    } catch (cause) {
      throw new Error('saving_failed', { cause })
    }
  }
}
