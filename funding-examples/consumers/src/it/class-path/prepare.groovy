// The sample of the page about code, as pasted.
def sample = new File(page.toString()).text.replace('\r\n', '\n').split('```java\n')[1].split('```')[0]
def sources = new File(basedir, 'src/main/java')
sources.mkdirs()
new File(sources, 'Quickstart.java').text = sample
return true
