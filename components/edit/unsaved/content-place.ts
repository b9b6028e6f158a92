// Where the content folder lies in what the CMS opens: in a repository it may be a folder of it.

let place = ''

/** `folder`: empty where the CMS opens the content folder itself. */
export function setContentPlace(folder: string): void {
  place = folder === '' ? '' : `${folder}/`
}

/** A path of the CMS as one of the content folder. */
export function toContentPath(path: string): string {
  return path.startsWith(place) ? path.slice(place.length) : path
}
