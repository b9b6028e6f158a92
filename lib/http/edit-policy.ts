// The Content-Security-Policy of the editor's pages, CSP Level 3.

/**
 * Their own scripts alone. Styles are `unsafe-inline`: Svelte and CodeMirror write them.
 * Previews are frames from `blob:` and `srcdoc`, which take over this policy, and need a base: their
 * own addresses have no path. With a git host,
 * nobody else is asked; without one, pictures and films that an author names are shown. Who may
 * frame the page is said by a header alone (§6.4.2).
 */
export function toEditPolicy(gitHost?: string): string {
  const [host, named] = gitHost === undefined ? ['', ' https:'] : [` ${gitHost}`, '']
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline' blob:",
    `img-src 'self' blob: data:${named}`,
    "font-src 'self' data:",
    `media-src 'self' blob:${named}`,
    `connect-src 'self' blob: data:${host}`,
    "frame-src 'self' blob:",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'self'",
  ].join('; ')
}
