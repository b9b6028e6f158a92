// What the editor's server says to those it does not let in.

export const MESSAGES = {
  unknownHost: 'The editor does not answer to this name.\n',
  foreign: 'The editor takes orders from its own pages alone.\n',
  nothing: 'There is nothing at this address.\n',
  noToken: 'Open the address that `npm run edit` printed: it ends in ?token=…',
  oldToken:
    'This address is of an earlier start. Open the one that `npm run edit` printed last.',
  noSession: 'You are not signed in here any more.',
  tooLong: (bytes: number) => `The file is larger than ${bytes / 1_000_000} MB.`,
} as const

export const REMEDIES = {
  signIn: 'Sign in again in another tab. Your text stays here until you save it.',
  reload: 'Open the editor again in another tab. Your text stays here until you save it.',
  shrink: 'Save it smaller, or put it where others keep large files, and link to it.',
} as const
