#ifndef CLAIMSCRIBE_LIBXML2_SHIM_H
#define CLAIMSCRIBE_LIBXML2_SHIM_H

// ICU's enums clash with Foundation's: leave them out before anything includes them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/// `xmlFree` is a mutable global that Swift 6 refuses.
static inline void claimscribe_xmlFree(void *pointer) { xmlFree(pointer); }

#endif
