// What the fields of the editor say.

export const WORDS = {
  day: 'Day',
  time: 'Time',
  timeIn: (timeZone: string) => `Time of ${timeZone}`,
  noDate: 'This is no date. Write one such as 2025-03-05, or 2025-03-05T09:30.',
  yes: 'Yes',
  no: 'No',
  add: 'Add',
  remove: (name: string) => `Remove ${name}`,
  more: 'More settings',
  name: 'Name',
  value: 'Value',
} as const
