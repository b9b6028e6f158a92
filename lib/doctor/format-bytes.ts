// Formats sizes of files for people.
const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB']

/** Formats `12 MB`, in powers of 1,024, without decimals. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10)
  const step = Math.min(power, UNITS.length - 1)
  return `${Math.round(bytes / 1024 ** step)} ${UNITS[step]}`
}
