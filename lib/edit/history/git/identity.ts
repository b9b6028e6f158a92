// Whoever the machine commits as.
import type { Git } from './git.ts'

const [NAME, EMAIL] = ['Imprint', 'imprint@localhost']

/** Variables for a command that makes commits; a server may know nobody's name. */
export async function toIdentityVariables(git: Git): Promise<Record<string, string>> {
  const email = await git.find(['config', '--get', 'user.email'])
  if (email || process.env.GIT_COMMITTER_EMAIL) return {}
  return {
    ...{ GIT_COMMITTER_NAME: NAME, GIT_COMMITTER_EMAIL: EMAIL },
    ...{ GIT_AUTHOR_NAME: NAME, GIT_AUTHOR_EMAIL: EMAIL },
  }
}
