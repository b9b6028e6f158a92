// The pages where people sign in to the editor, and out: plain forms, without a script.
import { escapeXml } from '../../../text/escape.ts'
import { LOGIN_STYLE } from './login-style.ts'
import { WORDS } from './words.ts'

export interface LoginPage {
  /** Address of the editor, with the base path and a slash at its end. */
  readonly address: string
  readonly site: { readonly title: string; readonly address: string }
}

export interface SignInForm extends LoginPage {
  /** As it was typed before. */
  readonly name?: string
  /** Why it did not work. */
  readonly fault?: string
}

export function renderSignIn({ name = '', fault, ...page }: SignInForm): string {
  const [first, second] = name === '' ? [' autofocus', ''] : ['', ' autofocus']
  const described = fault === undefined ? '' : ' aria-describedby="fault"'
  return renderPage(
    page,
    WORDS.signIn,
    `${fault === undefined ? '' : `<p role="alert" id="fault">${escapeXml(fault)}</p>\n`}<form method="post" action="${page.address}login">
<label>${WORDS.name}
<input name="name" required maxlength="200" autocomplete="username" autocapitalize="none" spellcheck="false" value="${escapeXml(name)}"${described}${first}></label>
<label>${WORDS.password}
<input name="password" type="password" required maxlength="1000" autocomplete="current-password"${described}${second}></label>
<button>${WORDS.signIn}</button>
</form>`,
  )
}

/** For somebody who is signed in. */
export function renderSignOut(page: LoginPage, name: string): string {
  return renderPage(
    page,
    WORDS.signOut,
    `<p>${escapeXml(WORDS.signedIn(name))} <a href="${page.address}">${WORDS.toEditor}</a></p>
<form method="post" action="${page.address}logout"><button>${WORDS.signOut}</button></form>`,
  )
}

/**
 * A link of another site led here: a browser sends no strict cookie with its first request, and
 * all with the next (RFC 6265bis §5.2.1).
 */
export function renderAgain(page: LoginPage): string {
  const refresh = `<meta http-equiv="refresh" content="0;url=${page.address}">`
  return renderPage(
    page,
    WORDS.signIn,
    `<p><a href="${page.address}">${WORDS.toEditor}</a></p>`,
    refresh,
  )
}

function renderPage(
  { site }: LoginPage,
  heading: string,
  main: string,
  head = '',
): string {
  const title = escapeXml(site.title)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">${head}
<title>${heading} · ${title}</title>
<style>${LOGIN_STYLE}</style>
</head>
<body>
<header><a href="${escapeXml(site.address)}">${title}</a></header>
<main>
<h1>${heading}</h1>
${main}
</main>
</body>
</html>
`
}
