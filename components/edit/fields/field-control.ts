// Makes a control of the CMS from plain DOM: it takes components of its own React alone.
import type { CustomFieldControl, CustomFieldControlProps } from '@sveltia/cms'

export type FieldProps = Pick<
  CustomFieldControlProps,
  'value' | 'field' | 'forID' | 'onChange' | 'entry'
>

/** What shows a field: `show` is called with the first value, and with each that comes from elsewhere. */
export interface FieldView {
  readonly element: HTMLElement
  show(props: FieldProps): void
  close?(): void
}

interface Instance {
  readonly props: FieldProps
  host?: HTMLElement | null
  view?: FieldView
}

/** The CMS leaves both on the window, for pages without a React of their own. */
interface ReactOfCms {
  createClass(methods: object & ThisType<Instance>): CustomFieldControl
  h(type: string, props: object): unknown
}

/** `open`: makes the view of one field of one form. */
export function defineControl(
  open: (field: FieldProps['field']) => FieldView,
): CustomFieldControl {
  const { createClass, h } = findReact()
  return createClass({
    componentDidMount() {
      this.view = open(this.props.field)
      this.view.show(this.props)
      this.host?.append(this.view.element)
    },
    componentDidUpdate() {
      this.view?.show(this.props)
    },
    componentWillUnmount() {
      this.view?.close?.()
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
  const [createClass, h]: unknown[] = ['createClass', 'h'].map((name) =>
    Reflect.get(globalThis, name),
  )
  if (isFunction(createClass) && isFunction(h)) {
    return {
      createClass: (methods) => createClass(methods),
      h: (type, props) => h(type, props),
    }
  }
  throw new TypeError('The CMS has left neither createClass nor h on the window')
}

// biome-ignore lint/suspicious/noExplicitAny: what React takes and returns is not ours to say.
function isFunction(value: unknown): value is (...args: unknown[]) => any {
  return typeof value === 'function'
}
