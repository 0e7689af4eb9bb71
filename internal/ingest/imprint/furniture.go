package imprint

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout/readout"
	"github.com/readout/readout/internal/ingest/page"
)

// maxFurniture is the longest line of page furniture in bytes; longer notes on
// cookies and subscriptions are known by their opening words alone.
const maxFurniture = 160

// furnitureWords are lines that content systems print around articles, by their
// first word. Each is a prefix of the folded line; with a final "$" it is the
// whole line. The phrases are those that boilerplate removal is tested on
// (scrapinghub's article extraction benchmark, trafilatura's evaluation pages).
var furnitureWords = map[string][]string{
	"a":             {"a$", "a a$"},
	"video":         {"video$"},
	"photo":         {"photo$"},
	"photos":        {"photos$"},
	"image":         {"image$"},
	"gallery":       {"gallery$"},
	"audio":         {"audio$"},
	"page":          {"page 1$", "page 2$", "page 3$", "page 1 of", "page 2 of", "page 3 of"},
	"comment":       {"comment$"},
	"embed":         {"embed$"},
	"embedded":      {"embedded content", "embedded tweet", "embedded video"},
	"advertisement": {"advertisement"},
	"advertising":   {"advertising$"},
	"ad":            {"ad$", "ad feedback"},
	"skip":          {"skip to", "skip advertisement", "skip navigation"},
	"share":         {"share$", "share this", "share on", "share via", "share article", "share save", "share link"},
	"follow":        {"follow us", "follow live$", "follow reuters", "follow topics"},
	"like":          {"like this$", "like us on"},
	"subscribe":     {"subscribe$", "subscribe to", "subscribe now", "subscribe for", "subscribe today", "subscribe and"},
	"sign":          {"sign up", "sign in", "sign out"},
	"log":           {"log in$", "log in to", "log out$"},
	"register":      {"register now$", "register for free", "register to"},
	"newsletter":    {"newsletter"},
	"get":           {"get our newsletter", "get the latest", "get the best of", "get unlimited"},
	"daily":         {"daily newsletter"},
	"mailing":       {"mailing list$"},
	"no":            {"no comments$", "no comments yet$"},
	"leave":         {"leave a comment", "leave a reply", "leave your comment"},
	"write":         {"write a comment"},
	"post":          {"post a comment", "post comment"},
	"comments":      {"comments$", "comments are closed", "comments 0$", "comments 1$", "comments 2$"},
	"view":          {"view comments", "view all", "view gallery", "view in browser"},
	"join":          {"join the conversation", "join our", "join the discussion"},
	"your":          {"your email address will not", "your browser"},
	"print":         {"print$", "print view$", "print this", "print page", "print article"},
	"email":         {"email$", "email this"},
	"copy":          {"copy link$"},
	"back":          {"back to top", "back to home", "back to list"},
	"top":           {"top stories$", "top news$"},
	"latest":        {"latest news$", "latest stories$", "latest$"},
	"breaking":      {"breaking$", "breaking news$"},
	"listen":        {"listen to this", "listen$"},
	"reading":       {"reading time"},
	"loading":       {"loading"},
	"we":            {"we use cookies", "we and our partners"},
	"this":          {"this website uses cookies", "this site uses cookies", "this article was originally published", "this message goes to subscribers", "this video is", "this content is not available"},
	"by":            {"by subscribing you", "by signing up"},
	"cookie":        {"cookie policy", "cookie settings"},
	"accept":        {"accept all", "accept cookies"},
	"manage":        {"manage cookies", "manage preferences"},
	"ends":          {"ends$"},
	"enlarge":       {"enlarge this image$", "enlarge this image toggle caption$"},
	"end":           {"end$", "end text$", "end of document$"},
	"about":         {"about this page", "about us$", "about the author"},
	"posted":        {"posted by", "posted in"},
	"filed":         {"filed under"},
	"tags":          {"tags"},
	"topics":        {"topics$"},
	"home":          {"home news", "home world", "home statements", "home politics", "home page$", "home$"},
	"menu":          {"menu$"},
	"search":        {"search$"},
	"display":       {"display options"},
	"text":          {"text size"},
	"font":          {"font size"},
	"colour":        {"colour scheme"},
	"most":          {"most read", "most viewed", "most popular", "most recent"},
	"trending":      {"trending"},
	"for":           {"for release now$", "for immediate release", "for more information"},
	"archived":      {"archived content"},
	"archive":       {"archive of the embassy"},
	"sponsored":     {"sponsored"},
	"promoted":      {"promoted"},
	"paid":          {"paid content", "paid for by"},
	"en":            {"en español$"},
	"toggle":        {"toggle caption$"},
	"click":         {"click here", "click to"},
	"tap":           {"tap to"},
	"load":          {"load more"},
	"show":          {"show more$", "show comments", "show all"},
	"hide":          {"hide caption$"},
	"copyright":     {"copyright"},
	"all":           {"all rights reserved"},
	"links":         {"links on this page may earn"},
	"disclaimer":    {"disclaimer"},
	"download":      {"download our app", "download the app", "download pdf", "download the new"},
	"watch":         {"watch live$", "watch more"},
	"attention":     {"attention adds", "attention recasts", "attention updates", "attention corrects", "attention changes"},
	"mis":           {"mis à jour"},
	"texts":         {"texts from this site"},
	"abstract":      {"abstract$"},
	"full":          {"full text$"},
	"our":           {"our standards"},
	"support":       {"support independent journalism", "support our journalism", "support us"},
	"donate":        {"donate$", "donate now", "donate today"},
	"remind":        {"remind me later"},
	"dear":          {"dear readers", "dear reader"},
	"continue":      {"continue reading"},
	"terms":         {"terms of use", "terms of service", "terms conditions"},
	"privacy":       {"privacy policy", "privacy notice"},
	"story":         {"story continues below"},
	"article":       {"article continues below"},
	"remarks":       {"remarks and statements$"},
}

// furnitureForms are the lines that begin with no letter.
var furnitureForms = regexp.MustCompile(`(?i)^(?:#{2,}|-30-|[-_*=~|•·. ]{1,40}|\./\.|=\(.*\)=|\d{1,5} comments?|\d{1,3} min(?:ute)?s? read|© ?.{0,120}|\[(?:video|photos?|image|gallery|audio|tweet|advertisement)\]|\[press-list\].*)$`)

// navigation are the lines that lead about a site: "Home > World", "News /",
// "sign in subscribe contact"; and the slugs of wire copy, "ADDS details ///".
var navigation = regexp.MustCompile(`(?i)^(?:home(?: ?[/>»›] ?[^.]{1,60})+|[^.]{1,60}[/>»] *|.*///|.*\bsign in\b.{0,40}\b(?:subscribe|contact|about|home|search|register)\b.*)$`)

// furnitureForm matches the two, after a look at what they begin and end with:
// it is asked for every short block of a document.
func furnitureForm(text string) bool {
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsLetter(r) {
		return furnitureForms.MatchString(text)
	}
	last := text[len(text)-1]
	arrow := last == '/' || last == '>' || strings.HasSuffix(text, "»")
	home := len(text) > 4 && strings.EqualFold(text[:4], "home")
	return (arrow || home || strings.Contains(text, "sign in") || strings.Contains(text, "Sign in")) && navigation.MatchString(text)
}

// isFurniture reports a line of the page rather than of the article.
func isFurniture(text string) bool {
	word := firstWord(text)
	phrases := furnitureWords[word]
	if len(phrases) == 0 && len(text) > maxFurniture {
		return false
	}
	if len(phrases) > 0 && len(text) <= 2*maxFurniture {
		line := folded(text)
		for _, p := range phrases {
			whole, ok := strings.CutSuffix(p, "$")
			if ok && line == whole || !ok && strings.HasPrefix(line, p) {
				return true
			}
		}
	}
	return len(text) <= maxFurniture && furnitureForm(text)
}

// originalLine labels the address that the text was copied from.
var originalLine = regexp.MustCompile(`(?i)^(?:original (?:url|link|article|source|story)|source (?:url|link)|permalink|article url|url|link to (?:the )?original(?: article)?) ?:? *(<?https?://\S+)?$`)

// originalAddress matches originalLine; few lines begin with its words.
func originalAddress(text string) []string {
	switch firstWord(text) {
	case "original", "source", "permalink", "article", "url", "link":
		return originalLine.FindStringSubmatch(text)
	}
	return nil
}

// furniture marks lines of the page, links to other articles and the address of
// the original.
func (r *reader) furniture() {
	address, listing, prose := false, false, false // an address, or headlines, were announced; the article has begun
	r.each(func(i int, b page.Block) []page.Block {
		text := r.p.Of(b)
		if b.Kind == readout.BlockRelated {
			return []page.Block{r.relate(b, b.Span, r.linkOf(b))}
		}
		if !b.Kind.Running() || len(text) > maxRelated {
			address, listing, prose = false, false, prose || len(text) > maxRelated
			return []page.Block{b}
		}
		prose = prose || isProse(text)
		if m := originalAddress(text); m != nil {
			b.Kind = readout.BlockFurniture
			address = m[1] == "" && len(b.Links) == 0
			if !address {
				r.original(b, strings.Trim(m[1], "<>"))
			}
			return []page.Block{b}
		}
		if bare := bareAddress(b, text); bare != "" {
			b.Kind = readout.BlockFurniture
			if address {
				r.original(b, bare)
			}
			address = false
			return []page.Block{b}
		}
		address = false
		if parts, more := r.related(b, text, i); parts != nil {
			listing = more
			return parts
		}
		if listing && isHeadline(text) && !endsSentence(text) {
			return []page.Block{r.relate(b, b.Span, r.linkOf(b))}
		}
		listing = false
		if isFurniture(text) {
			b.Kind = readout.BlockFurniture
			listing = prose && opensListing(text)
		}
		return []page.Block{b}
	})
}

func (r *reader) original(b page.Block, address string) {
	if address == "" {
		address = r.linkOf(b)
	}
	if r.d.URL == "" {
		r.d.URL = address
	}
}

// bareAddress is the address of a block that holds nothing else.
func bareAddress(b page.Block, text string) string {
	if t := strings.Trim(text, "<>"); (strings.HasPrefix(t, "https://") || strings.HasPrefix(t, "http://")) && !strings.ContainsAny(t, " \n") {
		return t
	}
	return ""
}
