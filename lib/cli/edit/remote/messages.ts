// What `edit:build` says.
import type { RemoteHost } from './remote-plan.ts'

export const REFUSALS = {
  noRepository:
    'Which repository the editor writes to is not known: the clone has no remote `origin`. ' +
    'Name it with --host and --repo, such as --host github --repo ada/blog.',
  noHost: (instance: string) =>
    `Which software runs at ${instance} is not known. Name it with --host: github, gitlab, ` +
    'gitea or forgejo.',
  repo: (repo: string) =>
    `"${repo}" names no repository. Write its owner and its name: --repo ada/blog.`,
  address: (option: string, value: string) =>
    `${option} must be an https address, got "${value}".`,
  noInstance: (host: RemoteHost) =>
    `Where your ${host === 'gitea' ? 'Gitea or Forgejo' : host} is, is not known. Name it with ` +
    '--base-url https://git.example.org.',
  workflow:
    'Drafts as pull requests exist for GitHub and GitLab alone. Leave --workflow out: on Gitea ' +
    'and Forgejo the editor writes to the branch.',
  signIn:
    '--sign-in is the helper that signs in to GitHub. GitLab, Gitea and Forgejo need none: ' +
    'register an application there and name it with --app-id.',
  appId:
    'GitHub lets no page sign in with --app-id alone. Use a token, or a helper with --sign-in.',
  inside: (out: string, folder: string) =>
    `${out} lies in ${folder}, whose files are published with the blog. Choose another folder: ` +
    'the editor belongs on an address of its own.',
  foreign: (out: string) =>
    `${out} holds files that edit:build did not put there. Empty it, or choose another ` +
    'folder with --out.',
} as const
