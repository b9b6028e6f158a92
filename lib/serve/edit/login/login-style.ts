// The style of the pages where people sign in: that of the site, without its files.
import { createHash } from 'node:crypto'

/** Colours and measures are those of `components/layout/globals.css`. */
export const LOGIN_STYLE = `
:root{
color-scheme:light dark;
--color-paper:light-dark(#fafaf8, #0d2036);
--color-tint:light-dark(#f1f2ee, #142c48);
--color-text:light-dark(#17191d, #e2e9ec);
--color-quiet:light-dark(#5a6067, #a6bacb);
--color-accent:light-dark(#1f3d99, #a3ccf2);
--alarm:light-dark(#9c1c1c, #ffb4a8)
}
*{box-sizing:border-box}
body{
margin:0;min-block-size:100vh;min-block-size:100dvh;display:grid;place-content:center;
grid-template-columns:minmax(0,24rem);padding:2.5rem 1.5rem;
background:var(--color-paper);color:var(--color-text);
font:1.125rem/1.5 "Brygada 1918",Georgia,Gelasio,"Noto Serif",serif;overflow-wrap:anywhere
}
header{border-block-end:5px double;padding-block-end:.5rem;margin-block-end:2.5rem}
header a{text-decoration:none;font-style:italic}
h1{margin:0 0 1.5rem;font-size:2.125rem;font-weight:500;line-height:1.15}
p{margin:0 0 1.5rem}
a{color:inherit;text-underline-offset:.18em}
a:hover{color:var(--color-accent)}
form,label{display:grid}
form{gap:1.5rem}
label{gap:.25rem;font-style:italic}
input{
min-inline-size:0;padding:.5rem .75rem;border:1px solid var(--color-quiet);border-radius:0;
background:var(--color-tint);color:inherit;font:inherit;font-style:normal
}
button{
justify-self:start;padding:.5rem 1.5rem;border:1px solid var(--color-accent);border-radius:0;
background:var(--color-accent);color:var(--color-paper);font:inherit;cursor:pointer
}
button:hover{text-decoration:underline;text-underline-offset:.18em}
:focus-visible{outline:2px solid var(--color-accent);outline-offset:3px}
input:focus-visible{outline-offset:-1px}
[role=alert]{padding-inline-start:1rem;border-inline-start:4px solid var(--alarm);color:var(--alarm)}
@media(forced-colors:active){button{border-color:ButtonText}}
`

/** Of the whole page: nothing but this style, and a form that leads here. */
export const LOGIN_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(LOGIN_STYLE).digest('base64')}'`,
  // The icon of the site.
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
