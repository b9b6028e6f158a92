/** How long what was done can be read. */
export const NOTICE_MS = 2000

const ID = 'enhance-notice'

/** Says it to screen readers, wherever the reader is. */
export function announce(notice: string): void {
  const status = document.getElementById(ID) ?? addStatus()
  status.textContent = ''
  // A region that is new, or that says the same again, is read only after a change of its own.
  setTimeout(() => {
    status.textContent = notice
  }, 100)
}

function addStatus(): HTMLElement {
  const status = document.createElement('p')
  status.id = ID
  status.className = 'sr-only'
  status.role = 'status'
  document.body.append(status)
  return status
}
