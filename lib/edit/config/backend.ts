// Where the editor reads and writes: this server, or a git host.

export interface RemoteBackend {
  readonly host: 'github' | 'gitlab' | 'gitea'
  /** `owner/name`. */
  readonly repo: string
  readonly branch: string
  /** Drafts go through pull requests; GitHub and GitLab alone. */
  readonly workflow?: boolean
  /** Of an instance of one's own, or of what signs in to GitHub. */
  readonly baseUrl?: string
  readonly apiRoot?: string
  readonly appId?: string
}

/** Never asked: the page stands in for the picker of a folder. Other names ask their host. */
const HERE = { name: 'gitea', repo: 'imprint/here', branch: 'main' }

export function makeBackend(remote: RemoteBackend | undefined) {
  if (!remote) return { backend: HERE, publish_mode: 'simple' }
  const { host, repo, branch, workflow = false, baseUrl, apiRoot, appId } = remote
  return {
    backend: {
      name: host,
      repo,
      branch,
      ...(baseUrl !== undefined && { base_url: baseUrl }),
      ...(apiRoot !== undefined && { api_root: apiRoot }),
      ...(appId !== undefined && { app_id: appId }),
      // A page keeps no secret: it proves itself by PKCE, to an application that the host knows,
      // or by what signs in to GitHub. Else a token is the one way in.
      ...(host === 'gitlab' && appId !== undefined && { auth_type: 'pkce' }),
      ...((host === 'github' ? baseUrl : appId) === undefined && {
        auth_methods: ['token'],
      }),
    },
    publish_mode: workflow && host !== 'gitea' ? 'editorial_workflow' : 'simple',
  }
}
