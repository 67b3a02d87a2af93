/** The part of the parser's interface that is used: it has no types of its own. */
declare module 'saxen' {
  type Decode = (text: string) => string

  export class Parser {
    /** The prefixes under which handlers see namespaces, whatever the file calls them. */
    ns(prefixes: Readonly<Record<string, string>>): this
    on(
      event: 'openTag',
      handler: (
        name: string,
        attributes: () => Record<string, string> | false,
        decode: Decode,
        selfClosing: boolean,
      ) => void,
    ): this
    on(event: 'closeTag', handler: (name: string) => void): this
    on(event: 'text', handler: (text: string, decode: Decode) => void): this
    on(event: 'cdata', handler: (text: string) => void): this
    parse(xml: string): void
  }
}
