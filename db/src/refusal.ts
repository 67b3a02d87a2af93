/** Something about the database that whoever runs the program can put right. The message is a sentence that says how. */
export class StoreRefusal extends Error {}
