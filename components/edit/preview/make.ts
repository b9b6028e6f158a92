// Makes elements in the document in which they will be: that of a frame.

export type Make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
) => HTMLElementTagNameMap[Name]

export function makerOf(owner: Document): Make {
  return (name, className, ...children) => {
    const element = owner.createElement(name)
    if (className !== '') element.className = className
    element.append(...children)
    return element
  }
}
