// What is left to do when the editor's folder is written.
import type { RemoteHost, RemotePlan } from './remote-plan.ts'

/** Lines for people: where the folder belongs, and how an author signs in. */
export function toNextSteps(out: string, plan: RemotePlan): string[] {
  const { repo, branch, workflow } = plan
  return [
    `The editor of ${repo} on ${nameOf(plan)} is in ${out}; it writes to ${branch}${workflow ? ', through pull requests' : ''}.`,
    'Put the folder on a static host, under a name of its own such as edit.example.org: the page',
    'keeps the token of whoever signs in, and any script of that name could read it.',
    ...SIGN_IN[plan.host](plan),
    'docs/editing.md has a recipe for each host.',
  ]
}

function nameOf({ host, instance }: RemotePlan): string {
  const name = { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea or Forgejo' }[host]
  return /\/\/(?:github|gitlab)\.com$/.test(instance) ? name : `${name} at ${instance}`
}

const SIGN_IN: Readonly<Record<RemoteHost, (plan: RemotePlan) => string[]>> = {
  github: ({ instance, workflow, signIn }) => [
    ...(signIn
      ? [`Sign in with the button, which asks ${signIn}, or with a token:`]
      : ['Sign in with a fine-grained token for this repository alone:']),
    `${instance}/settings/personal-access-tokens/new?name=Imprint&contents=write${workflow ? '&pull_requests=write' : ''}`,
  ],
  gitlab: ({ instance, appId }) => [
    ...(appId
      ? [
          'The application has the address of the editor as its redirect URI, the scope `api`, and is',
        ]
      : [
          'Sign in with a token that has the scope `api`, or register an application and name it with',
        ]),
    appId
      ? 'not confidential. A token works as well:'
      : '--app-id, so that a button signs in:',
    `${instance}/-/user_settings/personal_access_tokens?name=Imprint&scopes=api`,
  ],
  gitea: ({ instance, appId }) => [
    'The instance must answer pages of other addresses: `[cors] ENABLED = true` in its app.ini.',
    ...(appId
      ? [
          'The application has the address of the editor as its redirect URI, and is not confidential.',
        ]
      : ['Sign in with a token that may write repositories and read the user:']),
    `${instance}/user/settings/applications`,
  ],
}
