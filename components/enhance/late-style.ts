// The style of a bundle that is loaded late: in the page's sheets it would cost every reader.

/** Minified by `lib/build/enhance-bundle.mjs`. */
declare const STYLE: string

export function adoptStyle(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  document.adoptedStyleSheets.push(sheet)
}
