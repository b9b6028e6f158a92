// Of CloudFront, at *viewer request*: finds the file of an address, since S3 knows full names alone.
// Other files of `content/public/` belong into `hasName`. docs/hosting.md has the rest.

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  var request = event.request
  var uri = request.uri
  var isTwin = /^\/articles\/[^/]+\.md$/.test(uri)
  var isPage = /^\/(articles|tags|authors|series)\/[^/]+$/.test(uri) && !isTwin
  var hasName = /\.(html|ico|png|svg|txt|xml|json|md|opml|webmanifest)$/.test(uri)
  var isFile = /^\/(_next|assets|media)\//.test(uri) || (hasName && !isPage)
  if (uri.endsWith('/')) request.uri = `${uri}index.html`
  else if (!isFile) request.uri = `${uri}.html`
  return request
}
