// What a text of an engine may hold beside Markdown.

export interface BodySyntax {
  /** The template engine that runs over texts; where none does, braces are text. */
  readonly templates?: 'liquid' | 'hugo' | 'zola'
  readonly isMdx?: true
  /** `[[note|words]]` and `![[picture.png]]`. */
  readonly isWiki?: true
  /** `@site/static/a.png` names a file from the folder of the site. */
  readonly hasSiteFolder?: true
  /** What `{{ site.url }}` and its like mean; undefined for what nobody knows. */
  readonly readVariable?: (expression: string) => string | undefined
}

export interface BodyContext extends BodySyntax {
  /** The address of the item or file that a text names. */
  readonly findAddress: (target: string) => string | undefined
  readonly isHtml: boolean
  /** Line of the file that the text begins at. */
  readonly line: number
}
