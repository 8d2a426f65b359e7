declare namespace App {
  interface Locals {
    /** Style sheets that components of the page have linked. */
    sheets?: Set<string>;
  }
}
