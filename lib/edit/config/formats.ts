// Names of the formats of `lib/edit/lossless`, as the CMS knows them.

/** By the ending of a file. One for Markdown must end so, or the CMS refuses it. */
export const FORMATS = { md: 'lossless-frontmatter', yaml: 'lossless-yaml' } as const
