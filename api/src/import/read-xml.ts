/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen'

const openDocument = 'urn:oasis:names:tc:opendocument:xmlns'
const prefixes = {
  [`${openDocument}:office:1.0`]: 'office',
  [`${openDocument}:style:1.0`]: 'style',
  [`${openDocument}:table:1.0`]: 'table',
  [`${openDocument}:text:1.0`]: 'text',
  'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0': 'calcext',
}

/** The value of an attribute, by its name with the prefix, such as `table:name`. */
export type Attribute = (name: string) => string | undefined

/** What is asked of each element of an XML file, from its beginning to its end. */
export interface XmlHandlers {
  readonly open: (name: string, attribute: Attribute) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Reads an XML file of OpenDocument. Entities of its own stay as they are written. Throws where it is not well-formed. */
export function readXml(xml: string, { open, close, text }: XmlHandlers): void {
  const parser = new Parser().ns(prefixes)
  parser.on('openTag', (name, attributesOf, decode) =>
    open(name, (wanted) => {
      const attributes = attributesOf()
      const value = attributes ? attributes[wanted] : undefined
      return value === undefined ? undefined : decode(value)
    }),
  )
  if (close) parser.on('closeTag', close)
  if (text) {
    parser.on('text', (value, decode) => text(decode(value)))
    parser.on('cdata', text)
  }
  parser.parse(xml)
}
