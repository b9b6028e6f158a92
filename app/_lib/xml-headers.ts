export const XML_HEADERS = { 'Content-Type': 'application/xml; charset=utf-8' }
