/** What an old address shows on hosts that know no redirects: it leads to the new one. */
export function renderRedirectPage(address: string, language: string): string {
  const href = escapeHtml(address)
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<meta charset="utf-8">
<title>${href}</title>
<link rel="canonical" href="${href}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<p><a href="${href}">${href}</a></p>
</html>
`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
