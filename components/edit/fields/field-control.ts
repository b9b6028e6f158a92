// Makes a control of the CMS from plain DOM: it takes components of its own React alone.
import type {
  CustomFieldControl,
  CustomFieldControlProps,
  CustomPreviewTemplate,
} from '@sveltia/cms'

import { dropWriter, keepWriter } from '../unsaved/form.ts'

export type FieldProps = Pick<
  CustomFieldControlProps,
  'value' | 'field' | 'forID' | 'onChange' | 'entry' | 'addFile'
>

/** What shows a field: `show` is called with the first value, and with each that comes from elsewhere. */
export type FieldView = Part<FieldProps>

/** The same of any other place in the CMS. */
export interface Part<Props> {
  readonly element: HTMLElement
  show(props: Props): void
  close?(): void
}

interface Instance<Props> {
  readonly props: Props
  host?: HTMLElement | null
  part?: Part<Props>
}

/** The CMS leaves both on the window, for pages without a React of their own. */
interface ReactOfCms {
  createClass<Props>(
    methods: object & ThisType<Instance<Props>>,
  ): CustomFieldControl & CustomPreviewTemplate
  h(type: string, props: object): unknown
}

/** `open`: makes the view of one field of one form. */
export function defineControl(
  open: (field: FieldProps['field']) => FieldView,
): CustomFieldControl {
  return definePart<FieldProps>(({ field }) => withWriter(open(field)))
}

/** What is wrong in a field may be fixed from elsewhere. */
function withWriter(view: FieldView): FieldView {
  let name = ''
  return {
    element: view.element,
    show(props) {
      name = String(props.field.get('name'))
      keepWriter(name, props.onChange)
      view.show(props)
    },
    close() {
      dropWriter(name)
      view.close?.()
    },
  }
}

/** `open`: makes what is shown, in a document that may be that of a frame. */
export function definePart<Props>(open: (props: Props, owner: Document) => Part<Props>) {
  const { createClass, h } = findReact()
  return createClass<Props>({
    componentDidMount() {
      this.part = open(this.props, this.host?.ownerDocument ?? document)
      this.part.show(this.props)
      this.host?.append(this.part.element)
    },
    componentDidUpdate() {
      this.part?.show(this.props)
    },
    componentWillUnmount() {
      this.part?.close?.()
    },
    render() {
      return h('div', {
        ref: (element: HTMLElement | null) => {
          this.host = element
        },
      })
    },
  })
}

function findReact(): ReactOfCms {
  const page: object = globalThis
  if (hasReact(page)) return page
  throw new TypeError('The CMS has left neither createClass nor h on the window')
}

function hasReact(place: object): place is ReactOfCms {
  const made: unknown[] = ['createClass', 'h'].map((name) => Reflect.get(place, name))
  return made.every((value) => typeof value === 'function')
}
