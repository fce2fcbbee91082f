package dk.enplan.family;

import dk.enplan.family.model.FamilyCase;
import dk.enplan.kit.law.Picture;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(proxyBeanMethods = false)
class Application {

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    Picture picture() {
        return FamilyCase::known;
    }
}
