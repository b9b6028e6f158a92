// What the pages say where people sign in to the editor.

export const WORDS = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  name: 'Name',
  password: 'Password',
  /** One sentence for a wrong name and a wrong password. */
  wrong: 'The name or the password is wrong.',
  wait: (seconds: number) => `Too many attempts. Try again in ${formatWait(seconds)}.`,
  noSession: 'You are not signed in here any more.\n',
  incomplete: 'Type your name and your password.',
  signedIn: (name: string) => `You are signed in as ${name}.`,
  toEditor: 'Back to the editor',
  noProxy: 'The proxy in front of this server has named nobody. Sign in there.\n',
  proxySession: 'The proxy in front of this server signs you in and out.\n',
} as const

function formatWait(seconds: number): string {
  if (seconds <= 90) return seconds === 1 ? '1 second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
