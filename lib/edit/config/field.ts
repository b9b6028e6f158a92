// A field of a form, as the editor reads it.

/** JSON alone: the configuration is sent to the browser. */
export interface FormField extends Widget {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
}

/** What shows and changes a value, with options of its own. */
export interface Widget {
  readonly widget: string
  readonly [option: string]: unknown
}
