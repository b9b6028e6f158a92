// The languages that a name in a text or of a file may mean.

/** Codes of ISO 639-1 that are no usual end of a file's name, as `ts` and `io` are. */
export const LANGUAGE_CODES: readonly string[] =
  'ar bg bn ca cs da de el en es et eu fa fi fr ga he hi hr hu id is it ja ka ko lt lv mk ms nb nl pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh'.split(
    ' ',
  )
